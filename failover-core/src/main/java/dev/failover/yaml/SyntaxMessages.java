package dev.failover.yaml;

import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** SnakeYAML's complaints, in a clause each and without its own positions and excerpts. */
final class SyntaxMessages {
    private SyntaxMessages() {}

    static String of(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext() + ", ";
        return oneLine(context + problem);
    }

    static String of(YAMLException e) {
        return oneLine(String.valueOf(e.getMessage()));
    }

    private static String oneLine(String text) {
        return text.strip().replace('\n', ' ');
    }
}
