package dev.failover.kustomize.sweep;

import java.util.List;

/**
 * What two builds of one directory come to.
 *
 * @param detail of a difference: both sides' words, or the first lines that aren't the same
 */
record Outcome(Kind kind, String directory, String detail) {
    private static final int LINES = 4;

    enum Kind {
        EQUAL("equal"),
        BOTH_REFUSE("both refuse"),
        OTHER_OUTPUT("other output"),
        WE_REFUSE("we refuse"),
        THEY_REFUSE("the judge refuses"),
        NO_ANSWER("not compared"),
        EXCEPTION("exception");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isDifference() {
            return this != EQUAL && this != BOTH_REFUSE;
        }
    }

    static Outcome of(String directory, Judge.Answer ours, Judge.Answer theirs) {
        if (ours.kind() == Judge.Answer.Kind.NONE || theirs.kind() == Judge.Answer.Kind.NONE) {
            String side = ours.kind() == Judge.Answer.Kind.NONE ? "ours: " + ours.text() : "judge: " + theirs.text();
            return new Outcome(Kind.NO_ANSWER, directory, side);
        }
        boolean weRefuse = ours.kind() == Judge.Answer.Kind.REFUSED;
        boolean theyRefuse = theirs.kind() == Judge.Answer.Kind.REFUSED;
        if (weRefuse && theyRefuse) {
            return new Outcome(Kind.BOTH_REFUSE, directory, "ours:  " + ours.text() + "\njudge: " + theirs.text());
        }
        if (weRefuse) {
            return new Outcome(Kind.WE_REFUSE, directory, ours.text());
        }
        if (theyRefuse) {
            return new Outcome(Kind.THEY_REFUSE, directory, theirs.text());
        }
        return ours.text().equals(theirs.text())
                ? new Outcome(Kind.EQUAL, directory, "")
                : new Outcome(Kind.OTHER_OUTPUT, directory, firstDifference(ours.text(), theirs.text()));
    }

    private static String firstDifference(String ours, String theirs) {
        List<String> left = theirs.lines().toList();
        List<String> right = ours.lines().toList();
        int i = 0;
        while (i < left.size() && i < right.size() && left.get(i).equals(right.get(i))) {
            i++;
        }
        StringBuilder out = new StringBuilder("line " + (i + 1) + " of the output:\n");
        excerpt(left, i, "judge: ", out);
        excerpt(right, i, "ours:  ", out);
        return out.toString().stripTrailing();
    }

    private static void excerpt(List<String> lines, int at, String side, StringBuilder out) {
        lines.subList(Math.min(at, lines.size()), Math.min(lines.size(), at + LINES))
                .forEach(line -> out.append(side).append(line).append('\n'));
    }
}
