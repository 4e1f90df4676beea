package dev.failover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium, driven by its chromedriver as the W3C's WebDriver protocol has it, on the loopback. */
final class Browser implements AutoCloseable {
    static final String TAB = "\uE004";
    static final String ENTER = "\uE007";

    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> CAPABILITIES = Map.of(
            "capabilities",
            Map.of(
                    "alwaysMatch",
                    Map.of(
                            "goog:chromeOptions",
                            Map.of(
                                    "args",
                                    List.of("--headless", "--no-sandbox", "--disable-gpu", "--window-size=1300,1600")),
                            "goog:loggingPrefs",
                            Map.of("browser", "ALL", "performance", "ALL"))));

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final URI session;

    Browser() throws IOException {
        driver = new ProcessBuilder("chromedriver", "--port=0")
                .redirectErrorStream(true)
                .start();
        URI root = URI.create("http://127.0.0.1:" + port(driver.inputReader()) + "/session");
        session = URI.create(
                root + "/" + post(root, CAPABILITIES).path("sessionId").asText());
    }

    /** Whether both programs are on the PATH. */
    static boolean isInstalled() {
        return Stream.of("chromium", "chromedriver")
                .allMatch(name -> Stream.of(
                                System.getenv("PATH").split(Pattern.quote(System.getProperty("path.separator"))))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, name))));
    }

    private static String port(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher matcher = PORT.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IOException("chromedriver doesn't start");
    }

    void open(Path page) {
        post("/url", Map.of("url", page.toUri().toString()));
    }

    /** What a function body returns, as a text. */
    String run(String script) {
        return post("/execute/sync", Map.of("script", script, "args", List.of()))
                .asText();
    }

    /** Types into what has the focus, as a person would. */
    void type(String text) {
        List<Map<String, Object>> strokes = new ArrayList<>();
        text.codePoints().mapToObj(Character::toString).forEach(key -> {
            strokes.add(Map.of("type", "keyDown", "value", key));
            strokes.add(Map.of("type", "keyUp", "value", key));
        });
        post("/actions", Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", strokes))));
    }

    /** @param scheme {@code dark} or {@code light} */
    void prefer(String scheme) {
        Map<String, Object> media =
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme)));
        post("/goog/cdp/execute", Map.of("cmd", "Emulation.setEmulatedMedia", "params", media));
    }

    /** What the page has logged since the last call, and what the browser has logged about it. */
    List<String> console() {
        return log("browser").map(entry -> entry.path("message").asText()).toList();
    }

    /** The address of everything that was asked for since the last call. */
    List<String> requests() {
        return log("performance")
                .map(entry -> read(entry.path("message").asText()).path("message"))
                .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url").asText())
                .toList();
    }

    private Stream<JsonNode> log(String type) {
        List<JsonNode> entries = new ArrayList<>();
        post("/se/log", Map.of("type", type)).forEach(entries::add);
        return entries.stream();
    }

    void screenshot(Path file) throws IOException {
        String png = send(HttpRequest.newBuilder(URI.create(session + "/screenshot")))
                .asText();
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(png));
    }

    private JsonNode post(String command, Map<String, Object> body) {
        return post(URI.create(session + command), body);
    }

    private JsonNode post(URI uri, Map<String, Object> body) {
        return send(HttpRequest.newBuilder(uri)
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            JsonNode value = read(http.send(request.build(), BodyHandlers.ofString())
                            .body())
                    .path("value");
            if (value.has("error")) {
                throw new IllegalStateException(value.path("message").asText());
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        send(HttpRequest.newBuilder(session).DELETE());
        driver.destroy();
        try {
            driver.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
