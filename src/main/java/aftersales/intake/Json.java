package aftersales.intake;

import tools.jackson.databind.json.JsonMapper;

/** How this module writes its own documents; not by the settings of the web interface, which may change. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {
    }

    static String write(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
