package aftersales.warranty;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A verdict as it is kept with what it was asked for. */
final class VerdictJson {

    /** What a later release adds is absent in what was kept before. */
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private VerdictJson() {
    }

    static String write(Verdict verdict) {
        return JSON.writeValueAsString(verdict);
    }

    static Verdict read(String json) {
        return JSON.readValue(json, Verdict.class);
    }
}
