package aftersales.sla.api;

import aftersales.kernel.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object somebody sent, read field by field. What is wrong is refused with the path to it; null is as good as absent. */
final class JsonFields {

    private static final int LONGEST_NAME = 100;

    private final JsonNode node;
    private final String path;

    private JsonFields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** A value and where it stands. */
    record At(JsonNode node, String path) {

        String text() {
            if (!node.isString()) {
                throw refused("sla.inline.text");
            }
            return node.stringValue();
        }

        /** Zero or more. */
        long whole() {
            if (!node.isIntegralNumber()) {
                throw refused("sla.inline.whole");
            }
            if (!node.canConvertToLong()) {
                throw refused("sla.inline.large");
            }
            if (node.longValue() < 0) {
                throw refused("webkit.field.PositiveOrZero");
            }
            return node.longValue();
        }

        List<At> list(int most) {
            if (!node.isArray()) {
                throw refused("sla.inline.list");
            }
            if (node.size() > most) {
                throw refused("sla.inline.many", most);
            }
            return IntStream.range(0, node.size()).mapToObj(i -> new At(node.get(i), path + "[" + i + "]")).toList();
        }

        /** Beginning and end. */
        List<At> pair() {
            if (!node.isArray() || node.size() != 2) {
                throw refused("sla.inline.pair");
            }
            return list(2);
        }

        Refusal refused(String code, Object... arguments) {
            return Refusal.of(path, code, arguments);
        }
    }

    /** @param path where it stands; empty for the whole */
    static JsonFields of(JsonNode node, String path, Set<String> known) {
        JsonFields fields = of(node, path);
        fields.onlyKnown(known);
        return fields;
    }

    /** Refuses a field of another name. */
    void onlyKnown(Set<String> known) {
        node.propertyNames().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw Refusal.of(path(name), "webkit.error.unknown_field", shortened(name));
        });
    }

    /** An object whose names are data. */
    static JsonFields of(JsonNode node, String path) {
        if (!node.isObject()) {
            throw path.isEmpty() ? Refusal.because("sla.inline.object") : Refusal.of(path, "sla.inline.object");
        }
        return new JsonFields(node, path);
    }

    /** Names in the order in which they were sent. */
    List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    boolean has(String name) {
        return find(name) != null;
    }

    @Nullable At find(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : new At(value, path(name));
    }

    At get(String name) {
        At value = find(name);
        if (value == null) {
            throw Refusal.of(path(name), "webkit.error.missing", name);
        }
        return value;
    }

    private String path(String name) {
        return path.isEmpty() ? shortened(name) : path + "." + shortened(name);
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }
}
