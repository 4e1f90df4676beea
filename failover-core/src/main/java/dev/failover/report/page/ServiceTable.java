package dev.failover.report.page;

import dev.failover.check.Verdict;
import dev.failover.report.Counts;
import dev.failover.report.picture.ServiceView;
import dev.failover.topology.Placement;
import java.util.Arrays;
import java.util.List;

/** All services: a row for each, with its picture in a second row that can be opened. */
final class ServiceTable {
    static final List<String> COLUMNS =
            List.of("Service", "Placement", "Node", "Claim", "Volume", "Replication", "Findings");

    private final List<ServiceView> services;
    private final boolean manyClusters;
    private final FindingAnchors anchors;

    ServiceTable(List<ServiceView> services, Verdict verdict) {
        this.services = services;
        this.manyClusters =
                services.stream().map(ServiceView::cluster).distinct().count() > 1;
        this.anchors = new FindingAnchors(verdict.findings());
    }

    Tag tag() {
        Tag section = new Tag("section").with("id", "services").add(Tag.of("h2", "Services"));
        return services.isEmpty()
                ? section.add(Tag.of("p", "No service is configured, and no claim has a backup.")
                        .ofClass("none"))
                : section.add(controls()).add(new Tag("div").ofClass("wide").add(table()));
    }

    private Tag controls() {
        Tag placements = new Tag("select").with("id", "placement").add(option("", "any placement"));
        Arrays.stream(Placement.values()).map(ServiceRow::word).forEach(word -> placements.add(option(word, word)));
        return new Tag("div")
                .ofClass("controls scripted")
                .add(new Tag("label")
                        .text("Filter ")
                        .add(new Tag("input")
                                .with("type", "search")
                                .with("id", "filter")
                                .with("autocomplete", "off")))
                .add(new Tag("label").text("Placement ").add(placements.add(option("findings", "with findings"))))
                .add(Tag.of("button", "Open all pictures")
                        .with("type", "button")
                        .with("id", "open-all"))
                .add(Tag.of("output", Counts.of(services.size(), "service"))
                        .with("id", "shown")
                        .with("aria-live", "polite"));
    }

    private static Tag option(String value, String text) {
        return Tag.of("option", text).with("value", value);
    }

    private Tag table() {
        Tag head = new Tag("tr");
        COLUMNS.forEach(title -> head.add(new Tag("th")
                .with("scope", "col")
                .with("aria-sort", "none")
                .add(Tag.of("button", title).with("type", "button"))));
        Tag table = new Tag("table").with("id", "service-table").add(new Tag("thead").add(head));
        for (int i = 0; i < services.size(); i++) {
            table.add(new ServiceRow(services.get(i), "service-" + (i + 1), manyClusters, anchors).tag());
        }
        return table;
    }
}
