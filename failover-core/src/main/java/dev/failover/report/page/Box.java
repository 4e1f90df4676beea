package dev.failover.report.page;

import dev.failover.report.picture.Part;
import java.util.Locale;

/** A part of a picture at its place. */
record Box(int left, int top, Part part) {
    static final int WIDTH = 200;
    static final int HEIGHT = 60;

    /** So many letters fit, by the widest that names are made of. */
    private static final int MOST_LETTERS = 27;

    Tag tag() {
        Tag box = new Tag("g")
                .ofClass("part " + part.condition().name().toLowerCase(Locale.ROOT))
                .add(Tag.of("title", part.toString()))
                .add(Shapes.rectangle(left, top, WIDTH, HEIGHT, 6))
                .add(Shapes.text(left + 10, top + 17, part.kind()).ofClass("kind"))
                .add(Shapes.text(left + 10, top + 35, shortened(part.name())).ofClass("name"));
        String remark = part.condition() == Part.Condition.MISSING ? "missing" : part.detail();
        return remark.isEmpty()
                ? box
                : box.add(Shapes.text(left + 10, top + 51, shortened(remark)).ofClass("detail"));
    }

    /** Names of a family differ at their ends, so the middle goes. */
    private static String shortened(String text) {
        int letters = text.codePointCount(0, text.length());
        if (letters <= MOST_LETTERS) {
            return text;
        }
        int half = MOST_LETTERS / 2;
        return text.substring(0, text.offsetByCodePoints(0, half)) + "…"
                + text.substring(text.offsetByCodePoints(text.length(), -half));
    }
}
