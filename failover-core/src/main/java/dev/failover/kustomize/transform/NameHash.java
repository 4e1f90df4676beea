package dev.failover.kustomize.transform;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.print.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The ten characters that kustomize appends to the name of a generated ConfigMap or Secret, made from its contents. */
public final class NameHash {
    private static final int LENGTH = 10;

    private NameHash() {}

    /** @throws dev.failover.yaml.YamlValueException when the contents can't be written as JSON */
    public static String of(YamlMapping root) {
        String hex = sha256(json(root)).substring(0, LENGTH);
        // No digits and letters that could make a word, or be taken for one another.
        return hex.replace('0', 'g')
                .replace('1', 'h')
                .replace('3', 'k')
                .replace('a', 'm')
                .replace('e', 't');
    }

    /** What is hashed. The name is always empty: kustomize looks for it where it never is. */
    private static String json(YamlMapping root) {
        String kind = root.text("kind").orElse("");
        boolean secret = kind.equals("Secret");
        return "{"
                + (secret ? "" : mapping(root, "binaryData"))
                + "\"data\":" + value(root, "data")
                + ",\"kind\":" + JsonText.quoted(kind)
                + ",\"name\":\"\""
                + (secret ? stringData(root) + ",\"type\":" + value(root, "type") : "")
                + "}";
    }

    private static String mapping(YamlMapping root, String field) {
        return root.mapping(field)
                .map(m -> JsonText.quoted(field) + ":" + JsonText.of(m) + ",")
                .orElse("");
    }

    private static String stringData(YamlMapping root) {
        return root.mapping("stringData")
                .map(m -> ",\"stringData\":" + JsonText.of(m))
                .orElse("");
    }

    private static String value(YamlMapping root, String field) {
        Optional<YamlNode> value = root.get(field);
        if (value.isEmpty()) {
            return "\"\"";
        }
        return value.get() instanceof YamlScalar scalar ? JsonText.quoted(scalar.text()) : JsonText.of(value.get());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
