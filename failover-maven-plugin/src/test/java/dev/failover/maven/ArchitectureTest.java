package dev.failover.maven;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds the plugin to the core's public surface. */
@AnalyzeClasses(packages = "dev.failover.maven", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Set<String> SURFACE = surface();

    @ArchTest
    static final ArchRule the_plugin_sees_only_the_public_surface_of_the_core = noClasses()
            .should()
            .dependOnClassesThat(describe("are the core's, and not in its api.txt", ArchitectureTest::isHidden));

    private static boolean isHidden(JavaClass type) {
        return type.getPackageName().matches("dev\\.failover(\\..*)?")
                && !type.getPackageName().startsWith("dev.failover.maven")
                && !SURFACE.contains(type.getName().replaceFirst("\\$.*", ""));
    }

    private static Set<String> surface() {
        try {
            String list = Files.readString(Path.of("../failover-core/src/test/resources/dev/failover/api.txt"));
            return Pattern.compile("^[\\w.$]+", Pattern.MULTILINE)
                    .matcher(list)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
