package aftersales.access;

import aftersales.kernel.Refusal;
import aftersales.kernel.identity.Actor;
import aftersales.webkit.rest.EntityTags;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request of a program that makes something: where it is, its version, and what it is. */
@Component
public class Creation {

    private final IdempotencyKeys keys;
    private final JsonMapper json;

    Creation(IdempotencyKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * The first answer is kept with the key, so that a repeated request gets the same one.
     *
     * @param key     the header {@code Idempotency-Key}; null: each request makes a new one
     * @param path    the address of the collection
     * @param request the body, as it was understood
     * @param name    the property of the resource that its address ends with
     * @param work    makes it and reads it back; it has a {@code version}
     * @throws Refusal if the key was used for another request
     */
    public ResponseEntity<String> answer(Actor actor, @Nullable String key, String path, Object request, String name, Supplier<?> work) {
        Supplier<String> write = () -> json.writeValueAsString(work.get());
        String body = key == null ? write.get() : keys.once(actor, key, "POST " + path + " " + json.writeValueAsString(request), write);
        JsonNode made = json.readTree(body);
        return ResponseEntity.created(URI.create(path + "/" + made.get(name).asString()))
                .eTag(EntityTags.of(made.get("version").asLong())).contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
