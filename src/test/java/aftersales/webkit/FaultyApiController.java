package aftersales.webkit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Data that goes wrong in every way there is. */
@RestController
@TestComponent
class FaultyApiController {

    /** A body of the tests. */
    record Note(@NotBlank String title, @Nullable Instant at, @Nullable List<Part> parts) {
    }

    /** Inside it. */
    record Part(int quantity) {
    }

    @GetMapping("/api/v1/faulty/{kind}")
    String fail(@PathVariable String kind) {
        throw FaultyController.fault(kind);
    }

    @PostMapping("/api/v1/notes")
    Note save(@RequestBody @Valid Note note) {
        return note;
    }
}
