package dev.failover.report.page;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SVG's elements. */
final class Shapes {
    private Shapes() {}

    static Tag rectangle(int left, int top, int width, int height, int radius) {
        return new Tag("rect")
                .with("x", left)
                .with("y", top)
                .with("width", width)
                .with("height", height)
                .with("rx", radius);
    }

    static Tag text(int x, int baseline, String text) {
        return Tag.of("text", text).with("x", x).with("y", baseline);
    }

    /** @param points x and y of each in turn */
    static Tag line(int... points) {
        return new Tag("path").with("d", through(points));
    }

    /** A line that ends going to the left; the head is part of it, so that it has its colour. */
    static Tag arrow(int... points) {
        return new Tag("path").with("d", through(points) + "m6 -4l-6 4l6 4");
    }

    private static String through(int... points) {
        return IntStream.range(0, points.length / 2)
                .mapToObj(i -> points[2 * i] + " " + points[2 * i + 1])
                .collect(Collectors.joining("L", "M", ""));
    }
}
