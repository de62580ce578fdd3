package aftersales.contract.web;

import aftersales.contract.owed.ContractDocument;
import aftersales.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.thymeleaf.expression.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a contract owes as a form has it: each field by its path in the document, {@code terms[1].phases[0].until.amount}, with the
 * text that was typed. So a refusal, which names the path, finds its field, and nothing typed is lost.
 */
public final class OwedSheet {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern STEP = Pattern.compile("([a-zA-Z]{1,20})(?:\\[(\\d{1,3})])?");
    private static final Pattern PATH = Pattern.compile("(?:terms|exclusions|fees|duties|penalties)(?:[.\\[][a-zA-Z\\d.\\[\\]]{1,60})?");
    /** A press on a button: {@code add terms[1].phases} or {@code remove duties[3]}. */
    private static final Pattern PRESS = Pattern.compile("(add|remove) (" + PATH.pattern() + ")");
    /** Keeps a row in which nothing stands yet. */
    private static final String ROW = ".row";

    private final Map<String, String> values;
    private @Nullable Refusal refusal;
    private String pressed = "";

    private OwedSheet(Map<String, String> values) {
        this.values = values;
    }

    static OwedSheet of(ContractDocument document) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten("", JSON.readTree(document.json()), values);
        return new OwedSheet(values);
    }

    static OwedSheet of(MultiValueMap<String, String> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, texts) -> {
            if (PATH.matcher(name).matches() && texts.get(0) != null && !texts.get(0).isBlank()) {
                values.put(name, texts.get(0).strip());
            }
        });
        return new OwedSheet(values);
    }

    private static void flatten(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(field -> flatten(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), values));
        } else if (node.isArray()) {
            IntStream.range(0, node.size()).forEach(i -> flatten(path + "[" + i + "]", node.get(i), values));
        } else {
            values.put(path, node.asString());
        }
    }

    /** What stands in a field. */
    public String value(String path) {
        return values.getOrDefault(path, "");
    }

    /** A row in a few words: those that are there, one after the other. */
    public String joined(@Nullable String... words) {
        return Stream.of(words).filter(word -> word != null && !word.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** "3 months"; empty where none stands there. */
    public String span(String path, Map<String, String> units) {
        return (value(path + ".amount") + " " + units.getOrDefault(value(path + ".unit"), "")).strip();
    }

    /** The paths of the rows of a list. */
    public List<String> rows(String list) {
        return IntStream.range(0, count(list)).mapToObj(i -> list + "[" + i + "]").toList();
    }

    /** What is wrong, and with which field; null: nothing. */
    public @Nullable Refusal refusal() {
        return refusal;
    }

    /** Whether the refusal is about this field, or about what its parts come to together. */
    public boolean isWrong(String path) {
        String field = refusal == null ? null : refusal.field();
        return path.equals(field) || field != null && path.equals(field + ".amount");
    }

    /** Whether the refusal is about something in this row. */
    public boolean isWrongWithin(String row) {
        return refusal != null && refusal.field() != null && refusal.field().startsWith(row + ".");
    }

    /** Whether a row was just added to or taken from this one. */
    public boolean isPressed(String row) {
        return pressed.startsWith(row + ".");
    }

    /** Why it was refused. */
    public String words(Messages messages) {
        Refusal why = Objects.requireNonNull(refusal);
        return messages.msgWithParams(why.code(), why.arguments().toArray());
    }

    /** The part of the form a button changes: the first word of its path. */
    public String part(String press) {
        return press.substring(press.indexOf(' ') + 1).split("[.\\[]", 2)[0];
    }

    void refuse(Refusal why) {
        refusal = why;
    }

    /** Adds or removes a row; anything else changes nothing. */
    void press(String button) {
        Matcher matcher = PRESS.matcher(button);
        if (!matcher.matches()) {
            return;
        }
        String path = matcher.group(2);
        pressed = path;
        if (matcher.group(1).equals("add")) {
            values.put(path + "[" + count(path) + "]" + ROW, "1");
        } else if (path.endsWith("]")) {
            values.keySet().removeIf(name -> name.startsWith(path + "."));
            renumber();
        }
    }

    /** @throws Refusal of the field that could not be read */
    ContractDocument document() {
        values.keySet().removeIf(name -> name.endsWith(ROW));
        renumber();
        try {
            return ContractDocument.parse(JSON.writeValueAsString(tree()));
        } catch (JacksonException e) {
            throw Refusal.of(path(e), "contract.owed.field");
        }
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        e.getPath().forEach(step -> {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        });
        return path.isEmpty() ? "document" : path.toString();
    }

    private int count(String list) {
        int count = 0;
        for (String name : values.keySet()) {
            Matcher matcher = name.startsWith(list + "[") ? STEP.matcher("x" + name.substring(list.length())) : null;
            if (matcher != null && matcher.lookingAt()) {
                count = Math.max(count, Integer.parseInt(matcher.group(2)) + 1);
            }
        }
        return count;
    }

    /** Rows that are gone leave no gap, so that a path in a refusal is the path on the page. */
    private void renumber() {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", JSON.valueToTree(tree()), flat);
        values.clear();
        values.putAll(flat);
    }

    private Map<String, Object> tree() {
        Map<String, Object> root = new LinkedHashMap<>();
        values.forEach((path, text) -> {
            Map<String, Object> at = root;
            String[] steps = path.split("\\.");
            for (int i = 0; i < steps.length; i++) {
                Matcher step = STEP.matcher(steps[i]);
                if (!step.matches()) {
                    return;
                }
                boolean last = i == steps.length - 1;
                if (step.group(2) != null) {
                    at = row(at, step.group(1), Integer.parseInt(step.group(2)));
                } else if (last) {
                    at.put(step.group(1), text);
                } else {
                    at = child(at, step.group(1));
                }
            }
        });
        return listed(root);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Map<String, Object> at, String list, int index) {
        var rows = (Map<Object, Object>) at.computeIfAbsent(list, name -> new TreeMap<>());
        return (Map<String, Object>) rows.computeIfAbsent(index, number -> new LinkedHashMap<String, Object>());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> at, String name) {
        return (Map<String, Object>) at.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> listed(Map<String, Object> node) {
        node.replaceAll((name, value) -> {
            if (value instanceof TreeMap<?, ?> rows) {
                List<Object> list = new ArrayList<>();
                rows.values().forEach(row -> list.add(listed((Map<String, Object>) row)));
                return list;
            }
            return value instanceof Map<?, ?> child ? listed((Map<String, Object>) child) : value;
        });
        return node;
    }
}
