package aftersales.access;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One line before it is chained. */
record AuditLine(OrganizationId organization, Instant at, @Nullable AccountId account, String actor, String subjectType,
        String subjectKey, String action, String details) {

    /** What the first line of a chain names as the one before it. */
    static final byte[] BEGINNING = new byte[32];

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Keys in order, values as text: the same details always give the same words, and so the same hash. */
    static String canonical(Map<String, ?> details) {
        var sorted = new TreeMap<String, @Nullable String>();
        details.forEach((key, value) -> sorted.put(key, value == null ? null : value.toString()));
        return JSON.writeValueAsString(sorted);
    }

    static Map<String, String> read(String details) {
        return JSON.readValue(details, new TypeReference<>() { });
    }

    /** SHA-256 over the hash before and every field, each with its length, so that no two lines read the same. */
    byte[] hash(byte[] previous, long sequence, Instant recorded) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            for (String field : new String[] {organization.toString(), Long.toString(sequence), at.toString(), recorded.toString(),
                    account == null ? "" : account.toString(), actor, subjectType, subjectKey, action, details}) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
