package aftersales.contract.web;

import aftersales.contract.FilePaper;
import aftersales.contract.PaperKind;
import aftersales.files.StoreFile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A paper with its scans. */
public class PaperForm {

    private @NotNull @Nullable PaperKind kind;
    private @NotBlank @Size(max = 160) String title = "";
    private @Size(max = 80) @Nullable String number;
    private @Nullable LocalDate day;
    private @Nullable Integer contractVersion;
    private List<MultipartFile> file = new ArrayList<>();
    private @Size(max = 80) String submission = "";

    FilePaper toCommand() {
        return new FilePaper(kind, title, number, day, contractVersion, file.stream().filter(one -> !one.isEmpty())
                .map(one -> StoreFile.read(one.getOriginalFilename(), one, "contract", false)).toList());
    }

    public @Nullable PaperKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PaperKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable Integer getContractVersion() {
        return contractVersion;
    }

    public void setContractVersion(@Nullable Integer contractVersion) {
        this.contractVersion = contractVersion;
    }

    public List<MultipartFile> getFile() {
        return file;
    }

    public void setFile(List<MultipartFile> file) {
        this.file = file;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
