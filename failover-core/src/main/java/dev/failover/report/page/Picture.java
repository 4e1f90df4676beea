package dev.failover.report.page;

import dev.failover.report.picture.Part;
import dev.failover.report.picture.ServiceView;
import dev.failover.report.picture.SideView;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Both sides of a service as SVG: a lane for each, from the node to the claim, and the workload that mounts one of the
 * claims. Colours are the style's; lengths are in the picture's own units.
 */
record Picture(ServiceView service) {
    private static final int LANE_HEIGHT = 104;
    private static final int BETWEEN_LANES = 44;
    private static final int HEIGHT = 2 * LANE_HEIGHT + BETWEEN_LANES;
    private static final int COLUMN = 234;
    private static final int FIRST_COLUMN = 14;
    private static final int PARTS_TOP = 32;
    private static final int LANE_WIDTH = 2 * COLUMN + Box.WIDTH + 2 * FIRST_COLUMN;
    private static final int WORKLOAD_LEFT = LANE_WIDTH + 56;
    private static final int WORKLOAD_TOP = (HEIGHT - Box.HEIGHT) / 2;
    private static final int WIDTH = WORKLOAD_LEFT + Box.WIDTH + 1;

    Tag tag() {
        Tag svg = new Tag("svg")
                .with("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                .with("role", "img")
                .with("aria-label", description());
        addSide(svg, service.primary(), 0);
        addSide(svg, service.backup(), LANE_HEIGHT + BETWEEN_LANES);
        addReplication(svg);
        addWorkload(svg);
        return svg;
    }

    private String description() {
        String state = service.workload()
                + (service.claim().map(c -> " mounts " + c).orElse(" mounts no claim"))
                + service.node().map(n -> " and selects the node " + n).orElse(" and selects no node");
        return service.name() + " is " + ServiceRow.word(service.placement()) + ": " + state + ". "
                + service.sides().stream().map(Picture::description).collect(Collectors.joining(". ")) + ".";
    }

    private static String description(SideView side) {
        return side.side().word() + " (" + state(side) + "): "
                + side.parts().stream().map(Part::toString).collect(Collectors.joining(", "));
    }

    private static String state(SideView side) {
        if (side.active()) {
            return "active";
        }
        if (side.mounted()) {
            return "its claim is mounted, but its node isn't selected";
        }
        return side.selected() ? "its node is selected, but its claim isn't mounted" : "standby";
    }

    private static String look(SideView side) {
        return side.active() ? "active" : side.mounted() || side.selected() ? "wrong" : "standby";
    }

    private static void addSide(Tag svg, SideView side, int top) {
        Tag lane = new Tag("g").ofClass("lane " + look(side));
        lane.add(Shapes.rectangle(1, top + 1, LANE_WIDTH - 2, LANE_HEIGHT - 2, 10))
                .add(Shapes.text(FIRST_COLUMN, top + 21, side.side().word()).ofClass("side"))
                .add(Shapes.text(FIRST_COLUMN + 68, top + 21, state(side)).ofClass("state"));
        List<Part> parts = side.parts();
        for (int i = 0; i < parts.size(); i++) {
            int left = FIRST_COLUMN + i * COLUMN;
            lane.add(new Box(left, top + PARTS_TOP, parts.get(i)).tag());
            if (i > 0) {
                lane.add(Shapes.arrow(left, middle(top), left - COLUMN + Box.WIDTH, middle(top)));
            }
        }
        svg.add(lane);
    }

    private static int middle(int top) {
        return top + PARTS_TOP + Box.HEIGHT / 2;
    }

    private void addReplication(Tag svg) {
        int x = FIRST_COLUMN + 2 * COLUMN + Box.WIDTH / 2;
        boolean seen = !service.replication().isEmpty();
        Tag group = new Tag("g").ofClass(seen ? "replication" : "replication none");
        if (seen) {
            group.add(Shapes.line(x, LANE_HEIGHT, x, LANE_HEIGHT + BETWEEN_LANES));
        }
        svg.add(group.add(Shapes.text(
                        x - 10,
                        LANE_HEIGHT + BETWEEN_LANES / 2 + 4,
                        seen ? String.join(", ", service.replication()) : "no replication seen")
                .with("text-anchor", "end")));
    }

    private void addWorkload(Tag svg) {
        addMount(svg, service.primary(), 0);
        addMount(svg, service.backup(), LANE_HEIGHT + BETWEEN_LANES);
        Tag group = new Tag("g").ofClass("workload");
        group.add(new Box(WORKLOAD_LEFT, WORKLOAD_TOP, service.workload()).tag());
        if (!service.configured()) {
            group.add(Shapes.text(WORKLOAD_LEFT, WORKLOAD_TOP + Box.HEIGHT + 18, "not in the configuration")
                    .ofClass("wrong"));
        }
        svg.add(group);
    }

    private static void addMount(Tag svg, SideView side, int top) {
        int corner = (LANE_WIDTH + WORKLOAD_LEFT) / 2;
        int claim = FIRST_COLUMN + 2 * COLUMN + Box.WIDTH;
        svg.add(Shapes.arrow(WORKLOAD_LEFT, HEIGHT / 2, corner, HEIGHT / 2, corner, middle(top), claim, middle(top))
                .ofClass("mount " + (side.mounted() ? look(side) : "standby")));
    }
}
