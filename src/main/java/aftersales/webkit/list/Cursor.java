package aftersales.webkit.list;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A row's place in its list: the order it was listed in, the sort key, the id. As a token it goes through the address and
 * comes back from anywhere, so each part is checked; it grants nothing, the rows are asked for in scope as ever.
 */
record Cursor(String order, String key, long id) {

    private static final int LONGEST = 4000;

    String token() {
        byte[] bytes = (order + "\n" + id + "\n" + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Nothing when the token is not one of this order of this list. */
    static Optional<Cursor> read(Listing listing, String order, String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            String[] parts = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().split("\n", 3);
            if (parts.length < 3 || !parts[0].equals(order) || !listing.sort(order).type().accepts(parts[2])) {
                return Optional.empty();
            }
            return Optional.of(new Cursor(order, parts[2], Long.parseLong(parts[1])));
        } catch (IllegalArgumentException | CharacterCodingException tampered) {
            return Optional.empty();
        }
    }
}
