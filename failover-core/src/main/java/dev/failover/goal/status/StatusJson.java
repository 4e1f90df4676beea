package dev.failover.goal.status;

import dev.failover.report.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The state of all services for programs. What isn't known is {@code null}. */
record StatusJson(StatusResult result) {

    String text() {
        String services = result.services().stream().map(StatusJson::service).collect(Collectors.joining(",\n    "));
        return "{\n  \"tree\": " + string(result.tree()) + ",\n  \"services\": ["
                + (services.isEmpty() ? "" : "\n    " + services + "\n  ") + "]\n}\n";
    }

    private static String service(ServiceStatus status) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("service", string(status.service()));
        fields.put("namespace", string(status.namespace()));
        fields.put("cluster", string(status.cluster()));
        fields.put("placement", string(status.placement().name()));
        fields.put("node", string(status.node()));
        fields.put("claim", string(status.claim()));
        fields.put("volume", string(status.volume()));
        fields.put("since", since(status.since()));
        fields.put("promoteBlockedBy", strings(status.promote()));
        fields.put("demoteBlockedBy", strings(status.demote()));
        return object(fields);
    }

    private static String since(PlacedSince since) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (since instanceof PlacedSince.Commit commit) {
            fields.put("commit", string(commit.id()));
            fields.put("time", string(commit.time().toString()));
            fields.put("author", string(commit.author()));
            fields.put("subject", string(commit.subject()));
        } else if (since instanceof PlacedSince.Unknown unknown) {
            fields.put("commit", "null");
            fields.put("unknownBecause", string(unknown.reason()));
        }
        return object(fields);
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> string(e.getKey()) + ": " + e.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String strings(List<String> values) {
        return values.stream().map(StatusJson::string).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String string(Optional<String> value) {
        return value.map(StatusJson::string).orElse("null");
    }

    private static String string(String value) {
        return JsonText.quoted(value);
    }
}
