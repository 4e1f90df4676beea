package dev.failover.report.page;

import dev.failover.report.Report;
import dev.failover.report.Review;
import dev.failover.report.SourceExcerpt;
import dev.failover.report.graph.Graph;
import dev.failover.report.picture.ServiceView;
import dev.failover.report.picture.ServiceViews;
import java.util.List;

/** For people who would rather look than read: one file that needs no network, and says everything without script too. */
public final class HtmlReport implements Report {

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String fileName() {
        return "failover.html";
    }

    @Override
    public String render(Review review) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        page(review).write(out);
        return out.append('\n').toString();
    }

    private static Tag page(Review review) {
        List<ServiceView> services =
                ServiceViews.of(review.topologies(), review.verdict().findings());
        Tag body = new Tag("body")
                .add(new Heading(review, services).tag())
                .add(new Tag("main")
                        .add(new StepList(review).tag())
                        .add(new ServiceTable(services, review.verdict()).tag())
                        .add(new FindingList(review.verdict(), new SourceExcerpt(review.tree())).tag())
                        .add(new GraphSection(Graph.of(review.topologies())).tag())
                        .add(new RuleList(review).tag()))
                .add(new Tag("footer").add(Tag.of("p", "failover " + review.version())));
        return new Tag("html").with("lang", "en").add(head(review)).add(body);
    }

    private static Tag head(Review review) {
        return new Tag("head")
                .add(new Tag("meta").with("charset", "utf-8"))
                .add(new Tag("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", Assets.POLICY))
                .add(new Tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"))
                .add(new Tag("meta").with("name", "color-scheme").with("content", "light dark"))
                .add(Tag.of("title", "Failover: " + review.tree().name()))
                .add(new Tag("style").addOwn(Assets.STYLE))
                .add(new Tag("script").addOwn(Assets.SCRIPT));
    }
}
