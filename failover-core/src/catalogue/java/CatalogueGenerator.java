import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns the models of {@code io.kubernetes:client-java-api} into the catalogue of Kubernetes' own kinds: JSON Schema, one
 * definition a line, so that a reader can find a definition without parsing the others. Runs in the build, as a single
 * source file, with that artifact on the class path; nothing of it is on the class path of failover itself.
 */
class CatalogueGenerator {

    /** Arguments: the artifact's jar, its version, the Kubernetes version that it covers, the file to write. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Kind> kinds = Apis.kinds(Path.of(arguments[0]));
        Definitions definitions = new Definitions();
        kinds.values().forEach(kind -> definitions.add(kind.model()));
        String source = "io.kubernetes:client-java-api:" + arguments[1];
        Path target = Path.of(arguments[3]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, Json.catalogue(source, arguments[2], kinds, definitions.finished()));
    }
}

/** A kind that can be created, and the class that models it. */
record Kind(Class<?> model, boolean namespaced) {}

/** Finds the kinds: the API classes have their group and version in their paths, and a nested class for each creation. */
final class Apis {
    private static final String PACKAGE = "io/kubernetes/client/openapi/apis/";
    private static final Pattern CREATION =
            Pattern.compile(PACKAGE + "(?<api>\\w+Api)\\$APIcreate(?<scope>Namespaced)?(?<kind>\\w+)Request\\.class");
    private static final Pattern API_PATH =
            Pattern.compile("/(?:api|apis/(?<group>[a-z0-9.]+))/(?<version>v[0-9a-z]+)/");

    private Apis() {}

    /** By apiVersion, a slash, and kind. */
    static Map<String, Kind> kinds(Path jar) throws IOException {
        Map<String, Kind> kinds = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                Matcher creation = CREATION.matcher(entry.getName());
                if (creation.matches()) {
                    Class<?> model = body(entry.getName());
                    String kind = creation.group("kind");
                    if (isKind(model, kind)) {
                        String apiVersion = apiVersion(file, creation.group("api"));
                        kinds.put(apiVersion + "/" + kind, new Kind(model, creation.group("scope") != null));
                    }
                }
            }
        }
        return kinds;
    }

    private static Class<?> body(String entry) {
        String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, Apis.class.getClassLoader())
                    .getDeclaredField("body")
                    .getType();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Subresources, such as a pod's binding, are created too, but have no kind of that name. */
    private static boolean isKind(Class<?> model, String kind) {
        return model.getSimpleName().endsWith(kind) && Definitions.fields(model).containsKey("metadata");
    }

    /** Class files hold their string constants as they are. */
    private static String apiVersion(JarFile file, String api) throws IOException {
        String constants = new String(
                file.getInputStream(file.getJarEntry(PACKAGE + api + ".class")).readAllBytes(),
                StandardCharsets.ISO_8859_1);
        Set<String> found = new TreeSet<>();
        Matcher path = API_PATH.matcher(constants);
        while (path.find()) {
            found.add(
                    path.group("group") == null
                            ? path.group("version")
                            : path.group("group") + "/" + path.group("version"));
        }
        if (found.size() != 1) {
            throw new IllegalStateException(api + " serves " + found + " instead of one version of one group");
        }
        return found.iterator().next();
    }
}

/** The models as JSON Schema, each once. */
final class Definitions {
    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    private final Map<String, Map<String, Object>> definitions = new TreeMap<>();
    private final Deque<Class<?>> waiting = new ArrayDeque<>();

    void add(Class<?> model) {
        if (definitions.putIfAbsent(model.getSimpleName(), new TreeMap<>()) == null) {
            waiting.add(model);
        }
    }

    Map<String, Map<String, Object>> finished() {
        for (Class<?> model = waiting.poll(); model != null; model = waiting.poll()) {
            Map<String, Object> properties = new TreeMap<>();
            fields(model).forEach((name, type) -> properties.put(name, schema(type)));
            Map<String, Object> definition = definitions.get(model.getSimpleName());
            definition.put("type", "object");
            definition.put("properties", properties);
            List<String> required = required(model);
            if (!required.isEmpty()) {
                definition.put("required", required);
            }
        }
        return definitions;
    }

    /** By the name that a field has in JSON. */
    static Map<String, Type> fields(Class<?> model) {
        Map<String, Type> fields = new TreeMap<>();
        for (Field field : model.getDeclaredFields()) {
            SerializedName name = field.getAnnotation(SerializedName.class);
            if (name != null && !Modifier.isStatic(field.getModifiers())) {
                fields.put(name.value(), field.getGenericType());
            }
        }
        return fields;
    }

    private static List<String> required(Class<?> model) {
        try {
            Collection<?> names =
                    (Collection<?>) model.getField("openapiRequiredFields").get(null);
            return names.stream().map(String::valueOf).sorted().collect(Collectors.toList());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(model.getName(), e);
        }
    }

    private Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? new TreeMap<>(Map.of("type", "object", "additionalProperties", schema(arguments[1])))
                    : new TreeMap<>(Map.of("type", "array", "items", schema(arguments[0])));
        }
        Class<?> model = (Class<?>) type;
        if (model.getName().startsWith(MODELS)) {
            add(model);
            return new TreeMap<>(Map.of("$ref", model.getSimpleName()));
        }
        return new TreeMap<>(scalar(model));
    }

    private static Map<String, Object> scalar(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> Map.of("type", "string");
            case "Boolean" -> Map.of("type", "boolean");
            case "Integer" -> Map.of("type", "integer", "format", "int32");
            case "Long" -> Map.of("type", "integer", "format", "int64");
            case "Double" -> Map.of("type", "number");
            case "byte[]" -> Map.of("type", "string", "format", "byte");
            case "OffsetDateTime" -> Map.of("type", "string", "format", "date-time");
            case "Quantity" -> Map.of("format", "quantity");
            case "IntOrString" -> Map.of("x-kubernetes-int-or-string", true);
            case "Object" -> Map.of("x-kubernetes-preserve-unknown-fields", true);
            default -> throw new IllegalStateException("no schema for a field of " + type);
        };
    }
}

/** Writes JSON with sorted keys, so that the same artifact gives the same bytes. */
final class Json {
    private Json() {}

    static String catalogue(
            String source, String kubernetes, Map<String, Kind> kinds, Map<String, Map<String, Object>> definitions) {
        List<String> kindLines = new ArrayList<>();
        kinds.forEach((name, kind) -> kindLines.add(text(name)
                + text(
                        new TreeMap<>(Map.of("$ref", kind.model().getSimpleName(), "namespaced", kind.namespaced())),
                        ":")));
        List<String> definitionLines = new ArrayList<>();
        definitions.forEach((name, definition) -> definitionLines.add(text(name) + text(definition, ":")));
        return "{\"source\":" + text(source) + ",\"kubernetesVersion\":" + text(kubernetes) + ",\n\"kinds\":{\n"
                + String.join(",\n", kindLines) + "\n},\n\"definitions\":{\n" + String.join(",\n", definitionLines)
                + "\n}}\n";
    }

    private static String text(Object value, String before) {
        return before + text(value);
    }

    private static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> text(e.getKey()) + ":" + text(e.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Boolean ? value.toString() : "\"" + value + "\"";
    }
}
