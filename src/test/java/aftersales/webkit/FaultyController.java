package aftersales.webkit;

import aftersales.kernel.Conflict;
import aftersales.kernel.NotFound;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.CustomerId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Pages that go wrong in every way there is. */
@Controller
@TestComponent
class FaultyController {

    /** A form of the tests. */
    record NoteForm(@NotBlank @Size(max = 20) String title, @Nullable String text, @Nullable Instant at, @Nullable Long version) {
    }

    @GetMapping("/faulty/{kind}")
    @ResponseBody String fail(@PathVariable String kind) {
        throw fault(kind);
    }

    static RuntimeException fault(String kind) {
        return switch (kind) {
            case "refusal" -> Refusal.because("webkit.error.429");
            case "field" -> Refusal.of("title", "webkit.error.missing", "title");
            case "foreign" -> new NotFound("ticket", "R-1");
            case "conflict" -> new Conflict("note", 1, 2);
            case "away" -> new CannotGetJdbcConnectionException("none", new SQLTransientConnectionException("none in time"));
            case "deadlock" -> new org.springframework.dao.CannotAcquireLockException("deadlock");
            default -> new IllegalStateException("secret: " + kind);
        };
    }

    @GetMapping("/customers/{id}")
    @ResponseBody ResponseEntity<String> customer(@PathVariable CustomerId id, @RequestParam(required = false) @Nullable CustomerId other,
            @RequestParam(required = false) @Nullable Instant at) {
        return ResponseEntity.ok(id + " " + other + " " + at);
    }

    @GetMapping("/needs")
    @ResponseBody String needs(@RequestParam String something) {
        return something;
    }

    @GetMapping("/container")
    void container(HttpServletResponse response) throws IOException {
        response.sendError(403);
    }

    @PostMapping("/notes")
    String save(@Valid @ModelAttribute("form") NoteForm form, BindingResult errors, @RequestParam(defaultValue = "") String fault,
            HttpServletResponse response) {
        return Submission.of(errors, response).orShow("note", () -> {
            if (!fault.isEmpty()) {
                throw fault(fault);
            }
            Flash.say(response, "webkit.form.problem", form.title(), "“好”");
            return "redirect:/notes";
        });
    }

    /** A form of the tests with rows. */
    static class TitlesForm {

        private List<String> titles = new ArrayList<>();

        public List<String> getTitles() {
            return titles;
        }

        public void setTitles(List<String> titles) {
            this.titles = titles;
        }
    }

    @PostMapping("/titles")
    @ResponseBody String titles(@ModelAttribute TitlesForm form) {
        return form.getTitles().size() + " " + form.getTitles().get(form.getTitles().size() - 1);
    }

    @GetMapping("/notes")
    String notes() {
        return "notes";
    }

    @PostMapping("/files")
    @ResponseBody String file(@RequestParam MultipartFile file) {
        return String.valueOf(file.getSize());
    }
}
