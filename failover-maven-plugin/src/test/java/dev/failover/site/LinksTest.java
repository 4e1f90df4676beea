package dev.failover.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No link between pages is dead, neither in the repository nor on the site, where the renderer makes {@code .html} of
 * {@code .md}; and the site's menu leads to every page.
 */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]+\\]\\(([^)\\s]+)\\)");
    private static final Pattern MENU_ITEM = Pattern.compile("href=\"([^\"]+)\\.html\"");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    @ParameterizedTest
    @MethodSource("dev.failover.site.Pages#all")
    void every_relative_link_leads_somewhere(Path page) {
        assertThat(links(page)).allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            Path target =
                    parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
            assertThat(target).as(link).exists();
            if (parts.length == 2) {
                assertThat(headings(target)).as("%s in the repository", link).contains(parts[1]);
                assertThat(target).content().as("%s on the site", link).contains("<a id=\"" + parts[1] + "\"></a>");
            }
        });
    }

    /** The renderer copies the site's resources to where the pages are. */
    @ParameterizedTest
    @MethodSource("dev.failover.site.Pages#all")
    void every_image_is_there(Path page) {
        Path root = page.startsWith(Pages.SITE) ? Pages.SITE.resolveSibling("resources") : page.getParent();
        assertThat(IMAGE.matcher(Pages.text(page)).results())
                .allSatisfy(image -> assertThat(root.resolve(image.group(1))).exists());
    }

    @ParameterizedTest
    @MethodSource("dev.failover.site.Pages#all")
    void a_page_of_the_site_links_to_pages_of_the_site(Path page) {
        if (page.startsWith(Pages.SITE)) {
            assertThat(links(page))
                    .filteredOn(link -> !link.startsWith("#"))
                    .map(link -> page.resolveSibling(link).normalize())
                    .allMatch(target -> target.startsWith(Pages.SITE));
        }
    }

    @Test
    void the_menu_leads_to_every_page_and_to_none_that_is_missing() {
        List<String> items = MENU_ITEM
                .matcher(Pages.text(Pages.MENU))
                .results()
                .map(item -> item.group(1))
                .toList();

        assertThat(items)
                .doesNotHaveDuplicates()
                .allSatisfy(item -> assertThat(Pages.SITE.resolve(item + ".md")).exists());
        assertThat(Pages.in("."))
                .map(page -> Pages.SITE.relativize(page.normalize()).toString().replace(".md", ""))
                .filteredOn(page -> !page.startsWith("decisions/") || page.endsWith("/index"))
                .allSatisfy(page -> assertThat(items).contains(page));
    }

    private static List<String> links(Path page) {
        String prose = Pages.text(page).replaceAll("(?s)```.*?```", "").replaceAll("`[^`]*`", "");
        return LINK.matcher(prose)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    /** The anchors that GitHub makes of a page's headings; those that the site's renderer makes are others. */
    private static List<String> headings(Path page) {
        return Files.isDirectory(page)
                ? List.of()
                : HEADING.matcher(Pages.text(page))
                        .results()
                        .map(heading -> heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                .replace(' ', '-'))
                        .toList();
    }
}
