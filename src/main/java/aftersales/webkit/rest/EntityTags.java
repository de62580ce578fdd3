package aftersales.webkit.rest;

import aftersales.kernel.Conflict;
import aftersales.webkit.error.BadRequest;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * Versions as entity tags: {@code ETag: "7"} on what is read, {@code If-Match: "7"} on what is changed.
 *
 * <pre>{@code
 * return EntityTags.changing(ifMatch, version -> customers.change(actor, id, version, request.toCommand()));
 * }</pre>
 */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTags() {
    }

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Makes a change to the version the caller has read.
     *
     * @param ifMatch the request's header
     * @throws ErrorResponseException 428 without it, 412 if somebody changed the row since
     * @throws BadRequest             if it is no tag of ours
     */
    public static <T> T changing(@Nullable String ifMatch, LongFunction<T> change) {
        if (ifMatch == null) {
            throw new ErrorResponseException(HttpStatus.PRECONDITION_REQUIRED);
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new BadRequest("If-Match", "webkit.error.malformed", "If-Match");
        }
        try {
            return change.apply(Long.parseLong(tag.group(1)));
        } catch (Conflict conflict) {
            throw new ErrorResponseException(HttpStatus.PRECONDITION_FAILED, conflict);
        }
    }
}
