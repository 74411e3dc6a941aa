package se.trygghetsportalen.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody at a page, as far as the server can tell: speaks Flow's protocol as its client does, and draws nothing. */
final class FlowUser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    /** What stands before an answer, so that no other page can run it as a script. */
    private static final String GUARD = "for(;;);";

    /** By which the server hands a grid its rows. */
    private static final String ROWS = "$connector.set(";

    /** Flow's number for the properties of an element. */
    private static final int PROPERTIES = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client;
    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String securityKey = "";
    private FlowPage page = new FlowPage();
    private int ui;
    private int syncId;
    private int clientId;

    /** @param client shared, so that what a person weighs is the server's part; cookies are kept here */
    FlowUser(int port, HttpClient client) {
        this.port = port;
        this.client = client;
    }

    void signIn(String username, String password) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(send(request("login").header("Accept", "text/html")));
        if (!token.find()) {
            throw new IllegalStateException("No sign-in page");
        }
        HttpResponse<String> answer = exchange(request("login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token.group(1)) + "&username="
                        + encoded(username) + "&password=" + encoded(password))));
        String there = answer.headers().firstValue("Location").orElse("");
        if (there.contains("login")) {
            throw new IllegalStateException("Not signed in: " + there);
        }
    }

    /** Loads the page at that path, as a browser that has the scripts already. */
    void load(String path) throws IOException, InterruptedException {
        send(request(path).header("Accept", "text/html"));
        JsonNode init = JSON.readTree(send(request("?v-r=init&location=" + path + "&query=")));
        JsonNode config = init.path("appConfig");
        ui = config.path("v-uiId").asInt();
        syncId = 0;
        clientId = 0;
        page = new FlowPage();
        JsonNode uidl = config.path("uidl");
        securityKey = uidl.path("Vaadin-Security-Key").asString();
        follow(uidl);
    }

    /**
     * Goes to a page, or to another query of the same, and gets its first rows.
     *
     * @param query begins with a question mark, or is empty
     */
    void goToRows(String path, String query) throws IOException, InterruptedException {
        // The grid's first rows come with the answer.
        String answer = go(path, query).toString();
        if (!answer.contains(ROWS)) {
            throw new IllegalStateException("No rows: " + answer);
        }
    }

    /** Goes to a page; answers what the server says of it. */
    JsonNode go(String path, String query) throws IOException, InterruptedException {
        page.forget();
        ObjectNode call =
                JSON.createObjectNode().put("type", "event").put("node", 1).put("event", "ui-navigate");
        call.putObject("data")
                .put("route", path)
                .put("query", query)
                .put("appShellTitle", "")
                .put("trigger", "")
                .putNull("historyState");
        return rpc(call);
    }

    /**
     * Fills in the first field of that kind.
     *
     * @param tag its element's
     * @param value as JSON
     */
    void fill(String tag, String value) throws IOException, InterruptedException {
        int field = page.first(tag);
        ObjectNode sync = JSON.createObjectNode()
                .put("type", "mSync")
                .put("node", field)
                .put("feature", PROPERTIES)
                .put("property", "value");
        sync.set("value", JSON.readTree(value));
        ObjectNode changed = JSON.createObjectNode()
                .put("type", "event")
                .put("node", field)
                .put("event", tag.equals("vaadin-text-area") ? "change" : "value-changed");
        changed.putObject("data");
        rpc(sync, changed);
    }

    /** Presses the button with that word; the answer has to say so. */
    void press(String word, String answered) throws IOException, InterruptedException {
        ObjectNode click = JSON.createObjectNode()
                .put("type", "event")
                .put("node", page.ancestor(word, "vaadin-button"))
                .put("event", "click");
        click.putObject("data");
        String answer = rpc(click).toString();
        if (!answer.contains(answered)) {
            throw new IllegalStateException("Pressed " + word + " and was not told " + answered + ": " + answer);
        }
    }

    private JsonNode rpc(ObjectNode... sent) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode()
                .put("csrfToken", securityKey)
                .put("syncId", syncId)
                .put("clientId", clientId++);
        ArrayNode calls = body.putArray("rpc");
        for (ObjectNode call : sent) {
            calls.add(call);
        }
        String answer = send(request("?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        JsonNode uidl = read(answer);
        if (uidl.path("meta").has("appError") || uidl.path("meta").has("sessionExpired")) {
            throw new IllegalStateException(uidl.path("meta").toString());
        }
        follow(uidl);
        return uidl;
    }

    private static JsonNode read(String answer) {
        String json = answer.startsWith(GUARD) ? answer.substring(GUARD.length()) : answer;
        JsonNode read = JSON.readTree(json);
        return read.isArray() ? read.get(0) : read;
    }

    private void follow(JsonNode uidl) {
        syncId = uidl.path("syncId").asInt(syncId);
        page.follow(uidl.path("changes"));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = exchange(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header("Cookie", String.join("; ", cookies.values()));
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            cookies.put(pair.split("=", 2)[0], pair);
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path))
                .header("Accept-Language", "sv");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
