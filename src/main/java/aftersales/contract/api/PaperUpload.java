package aftersales.contract.api;

import aftersales.contract.FilePaper;
import aftersales.contract.PaperKind;
import aftersales.files.StoreFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A paper as a program sends it: fields of a form with files. */
public class PaperUpload {

    private @Nullable PaperKind kind;
    private @Nullable String title;
    private @Nullable String number;
    private @Nullable LocalDate day;
    private @Nullable Integer contractVersion;
    private List<MultipartFile> file = new ArrayList<>();

    FilePaper toCommand() {
        return new FilePaper(kind, title, number, day, contractVersion,
                file.stream().map(one -> StoreFile.read(one.getOriginalFilename(), one, "contract", false)).toList());
    }

    /** What its files are called, and how long they are. */
    List<String> names() {
        return file.stream().map(one -> one.getOriginalFilename() + " " + one.getSize()).toList();
    }

    public @Nullable PaperKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PaperKind kind) {
        this.kind = kind;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
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
}
