package aftersales.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a request carries: fields of a form, or of a JSON object. */
public record Body(boolean json, Map<String, Object> fields) {

    static final Body EMPTY = form();

    /** A row named by something else than a kernel id: a ticket's number, a policy's code. */
    public record Ref(Object value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Names and values in turn. A list is sent as several values of one name. */
    public static Body form(Object... namesAndValues) {
        return new Body(false, map(namesAndValues));
    }

    /** Names and values in turn; a value may be a list or a map. */
    public static Body json(Object... namesAndValues) {
        return new Body(true, map(namesAndValues));
    }

    /** Names of the fields that name a row. */
    List<String> references() {
        return fields.entrySet().stream().filter(field -> isReference(field.getValue())).map(Map.Entry::getKey).toList();
    }

    public Body with(String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new Body(json, changed);
    }

    /** The same kind of reference to a row that does not exist. */
    static Object unknown(Object reference) {
        if (reference instanceof List<?> several) {
            return several.stream().map(Body::unknown).toList();
        }
        return new Ref(Paths.unknown(plain(reference).toString()));
    }

    /** As it is sent: ids as their number. */
    static Object plain(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(Body::plain).toList();
        }
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> plain = new LinkedHashMap<>();
            object.forEach((name, inner) -> plain.put(name.toString(), plain(inner)));
            return plain;
        }
        if (value instanceof Ref ref) {
            return ref.value();
        }
        if (!isReference(value)) {
            return value;
        }
        try {
            return value.getClass().getMethod("value").invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(value.toString(), e);
        }
    }

    private static boolean isReference(Object value) {
        return value instanceof Ref || value.getClass().getPackageName().equals("aftersales.kernel.identity") && value instanceof Record
                || value instanceof List<?> several && !several.isEmpty() && several.stream().allMatch(Body::isReference);
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
