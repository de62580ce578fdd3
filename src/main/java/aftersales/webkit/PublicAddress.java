package aftersales.webkit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where people outside reach this application, for addresses that are handed on: on paper, in a message, as a picture.
 * Where {@code aftersales.base-url} is set it counts, since the one who asks may have come by an address that only works in the house.
 */
@Component
public class PublicAddress {

    private final String base;

    public PublicAddress(@Value("${aftersales.base-url:}") String base) {
        this.base = base.strip().replaceAll("/+$", "");
    }

    /** Whether it is set; else only the address by which the one who asks came is known. */
    public boolean isSet() {
        return !base.isEmpty();
    }

    /**
     * The whole address of a page, while a request is answered.
     *
     * @param path     with variables in braces, such as {@code /invitation/{secret}}
     * @param segments their values, encoded as they need it
     */
    public String of(String path, Object... segments) {
        UriComponentsBuilder here = isSet() ? UriComponentsBuilder.fromUriString(base) : ServletUriComponentsBuilder.fromCurrentContextPath();
        return here.path(path).encode().buildAndExpand(segments).toUriString();
    }
}
