package aftersales.organization.web;

import aftersales.kernel.Refusal;
import aftersales.organization.StatutoryHolidays;
import aftersales.organization.YearFiles;
import aftersales.organization.YearList;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Which year, and where its list comes from: shipped, a file, a text; what is given wins over what is shipped. */
public class YearSource {

    private @Min(1970) @Max(2199) int year;
    private @Nullable MultipartFile file;
    private String list = "";
    private String source = "";

    /** @throws Refusal as {@link YearFiles} says, and where nothing is given or shipped */
    YearList read(StatutoryHolidays shipped) {
        String named = source.isBlank() ? null : source.strip();
        MultipartFile sent = file;
        if (sent != null && !sent.isEmpty()) {
            try {
                return YearFiles.read(year, sent.getBytes(), named == null ? sent.getOriginalFilename() : named);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!list.isBlank()) {
            return YearFiles.read(year, list, named);
        }
        return shipped.year(year).orElseThrow(() -> Refusal.of("list", "organization.years.none", String.valueOf(year)));
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }

    public @Nullable MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
