package aftersales.files;

import aftersales.kernel.identity.AttachmentId;
import aftersales.security.Place;
import aftersales.security.RouteSamples;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(30)
class FileSamples implements RouteSamples {

    private final Attachments attachments;

    FileSamples(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public void plant(Place place) {
        AttachmentId id = attachments.store(place.keeper(), place.organization(),
                new StoreFile(place.code("note") + ".txt", place.text("note").getBytes(StandardCharsets.UTF_8), place.code("photo")));
        place.remember(id);
        place.row("/files/{id}", id);
    }
}
