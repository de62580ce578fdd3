package aftersales.contract.web;

import aftersales.contract.Promise;
import aftersales.contract.PromiseKind;
import aftersales.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** One sentence on the form; a row that was left blank is none. */
public class PromiseForm {

    private @Nullable PromiseKind kind;
    private String paragraph = "";
    private String words = "";
    private String english = "";

    static PromiseForm of(Promise promise) {
        var form = new PromiseForm();
        form.kind = promise.kind();
        form.paragraph = promise.paragraph() == null ? "" : promise.paragraph();
        form.words = promise.words();
        form.english = promise.english() == null ? "" : promise.english();
        return form;
    }

    boolean isBlank() {
        return kind == null && paragraph.isBlank() && words.isBlank() && english.isBlank();
    }

    /** @param number which row it is, for whoever has to find it */
    Promise toPromise(int number) {
        if (words.isBlank()) {
            throw Refusal.of("promises", "contract.promise.words.missing", number);
        }
        return new Promise(kind == null ? PromiseKind.OTHER : kind, paragraph, words, english);
    }

    public @Nullable PromiseKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PromiseKind kind) {
        this.kind = kind;
    }

    public String getParagraph() {
        return paragraph;
    }

    public void setParagraph(String paragraph) {
        this.paragraph = paragraph;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getEnglish() {
        return english;
    }

    public void setEnglish(String english) {
        this.english = english;
    }
}
