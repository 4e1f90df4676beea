package dev.failover.swap.edit;

import java.util.Optional;

/** What to write in a source so that another value is built from it. */
final class SourceText {
    private SourceText() {}

    /**
     * Takes what the build put around the source (a prefix, a suffix) to be put around the new text as well.
     *
     * @param source the text as written
     * @param built what was made of it
     * @param wanted what should be made of it
     * @return empty when the built value doesn't hold the source, or the wanted one can't be made in the same way
     */
    static Optional<String> solve(String source, String built, String wanted) {
        if (source.equals(built)) {
            return Optional.of(wanted);
        }
        int at = source.isEmpty() ? -1 : built.indexOf(source);
        if (at < 0) {
            return Optional.empty();
        }
        String prefix = built.substring(0, at);
        String suffix = built.substring(at + source.length());
        boolean fits = wanted.length() > prefix.length() + suffix.length()
                && wanted.startsWith(prefix)
                && wanted.endsWith(suffix);
        return fits
                ? Optional.of(wanted.substring(prefix.length(), wanted.length() - suffix.length()))
                : Optional.empty();
    }
}
