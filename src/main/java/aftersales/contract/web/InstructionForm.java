package aftersales.contract.web;

import aftersales.contract.InstructionWay;
import aftersales.contract.RecordInstruction;
import aftersales.kernel.identity.AccountId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** An instruction as it was given. */
public class InstructionForm {

    private @NotNull @Nullable LocalDate givenOn;
    private @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime givenAt;
    private @NotBlank @Size(max = 80) String givenBy = "";
    private @Size(max = 80) @Nullable String giverRole;
    private @NotNull @Nullable InstructionWay way;
    private @NotBlank @Size(max = 2000) String words = "";
    private @NotNull @Nullable AccountId responsible;
    private @Nullable LocalDate dueOn;
    private @Size(max = 80) String submission = "";

    RecordInstruction toCommand() {
        return new RecordInstruction(givenOn, givenAt, givenBy, giverRole, way, words, responsible, dueOn);
    }

    public @Nullable LocalDate getGivenOn() {
        return givenOn;
    }

    public void setGivenOn(@Nullable LocalDate givenOn) {
        this.givenOn = givenOn;
    }

    public @Nullable LocalTime getGivenAt() {
        return givenAt;
    }

    public void setGivenAt(@Nullable LocalTime givenAt) {
        this.givenAt = givenAt;
    }

    public String getGivenBy() {
        return givenBy;
    }

    public void setGivenBy(String givenBy) {
        this.givenBy = givenBy;
    }

    public @Nullable String getGiverRole() {
        return giverRole;
    }

    public void setGiverRole(@Nullable String giverRole) {
        this.giverRole = giverRole;
    }

    public @Nullable InstructionWay getWay() {
        return way;
    }

    public void setWay(@Nullable InstructionWay way) {
        this.way = way;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public @Nullable AccountId getResponsible() {
        return responsible;
    }

    public void setResponsible(@Nullable AccountId responsible) {
        this.responsible = responsible;
    }

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
