package aftersales.intake.web;

import aftersales.intake.UploadFile;
import aftersales.intake.file.Separator;
import aftersales.intake.file.TextEncoding;
import aftersales.kernel.Refusal;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file, and how it is to be read where that is known. */
public record UploadForm(@NotNull @Nullable MultipartFile file, @Nullable TextEncoding encoding, @Nullable Separator separator) {

    /** @throws Refusal if no file was chosen */
    UploadFile toUpload() {
        if (file == null || file.isEmpty()) {
            throw Refusal.of("file", file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()
                    ? "intake.file.none" : "intake.file.empty");
        }
        String name = file.getOriginalFilename();
        return new UploadFile(name == null ? "" : name, file, encoding, separator);
    }
}
