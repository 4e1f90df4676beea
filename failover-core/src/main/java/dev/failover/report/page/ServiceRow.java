package dev.failover.report.page;

import dev.failover.report.picture.ServiceView;
import dev.failover.topology.Placement;
import java.util.Locale;
import java.util.Optional;

/** The two rows of a service: what there is to compare, and the picture. */
record ServiceRow(ServiceView service, String id, boolean manyClusters, FindingAnchors anchors) {

    Tag tag() {
        String placement = word(service.placement());
        return new Tag("tbody")
                .with("id", id)
                .with("data-placement", placement)
                .with("data-findings", service.findings().size())
                .add(new Tag("tr")
                        .add(name())
                        .add(new Tag("td").add(Tag.of("span", placement).ofClass("chip " + placement)))
                        .add(cell(service.node()))
                        .add(cell(service.claim()))
                        .add(cell(service.volume()))
                        .add(cell(Optional.of(String.join(", ", service.replication()))
                                .filter(words -> !words.isEmpty())))
                        .add(findings()))
                .add(new Tag("tr")
                        .ofClass("picture")
                        .with("id", id + "-picture")
                        .add(details()));
    }

    /** Open until the script closes it: without script everything is to be seen. */
    private Tag name() {
        Tag name = new Tag("th")
                .with("scope", "row")
                .add(Tag.of("button", service.name())
                        .with("type", "button")
                        .with("aria-controls", id + "-picture")
                        .with("aria-expanded", "true"));
        if (manyClusters) {
            name.add(Tag.of("small", service.cluster()));
        }
        return service.configured()
                ? name
                : name.add(Tag.of("small", "not configured").ofClass("wrong"));
    }

    private static Tag cell(Optional<String> value) {
        return value.map(text -> new Tag("td").add(Tag.of("code", text)))
                .orElseGet(() -> Tag.of("td", "–").ofClass("none"));
    }

    private Tag findings() {
        FindingCounts counts = new FindingCounts(service.findings());
        Tag cell = new Tag("td").with("data-sort", counts.weight());
        return service.findings().isEmpty() ? cell.ofClass("none").text("–") : cell.add(counts.marks());
    }

    private Tag details() {
        Tag cell = new Tag("td").with("colspan", ServiceTable.COLUMNS.size()).add(new Picture(service).tag());
        return service.findings().isEmpty()
                ? cell
                : cell.add(new Tag("ul")
                        .ofClass("about")
                        .add(service.findings().stream()
                                .map(finding -> new Tag("li")
                                        .ofClass(finding.severity().word())
                                        .add(Tag.of("a", finding.message()).with("href", "#" + anchors.of(finding))))));
    }

    static String word(Placement placement) {
        return placement.name().toLowerCase(Locale.ROOT);
    }
}
