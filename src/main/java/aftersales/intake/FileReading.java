package aftersales.intake;

import aftersales.intake.file.EncodingGuess;
import aftersales.intake.file.Separator;
import aftersales.intake.file.Survey;
import aftersales.intake.file.TextEncoding;
import aftersales.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;

/**
 * What a file turned out to be, found in passes over it that keep nothing but this.
 *
 * @param sha256 of its bytes
 */
record FileReading(long size, String sha256, TextEncoding encoding, Separator separator, Survey survey) {

    private static final int BEGINNING = 64 * 1024;
    private static final int MOST_COLUMNS = 200;

    /** @throws Refusal if it is empty, too large, no text, or no table */
    static FileReading of(UploadFile file) {
        try {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
    }

    private static FileReading read(UploadFile file) throws IOException {
        EncodingGuess guess = new EncodingGuess();
        long size = 0;
        try (InputStream in = file.content().getInputStream()) {
            byte[] bytes = new byte[64 * 1024];
            for (int n = in.read(bytes); n > 0; n = in.read(bytes)) {
                guess.look(bytes, n);
                size += n;
            }
        }
        if (size == 0) {
            throw Refusal.of("file", "intake.file.empty");
        }
        if (size > UploadFile.LIMIT) {
            throw Refusal.of("file", "intake.file.size", UploadFile.LIMIT / (1024 * 1024));
        }
        if (guess.isBinary()) {
            throw Refusal.of("file", "intake.file.binary");
        }
        TextEncoding encoding = file.encoding() == null ? guess.guess() : file.encoding();
        Separator separator = file.separator() == null ? separator(file, encoding) : file.separator();
        try (InputStreamReader text = new InputStreamReader(file.content().getInputStream(), encoding.charset())) {
            return new FileReading(size, file.sha256(), encoding, separator, sound(Survey.of(text, separator)));
        }
    }

    private static Separator separator(UploadFile file, TextEncoding encoding) throws IOException {
        try (InputStreamReader text = new InputStreamReader(file.content().getInputStream(), encoding.charset())) {
            char[] beginning = new char[BEGINNING];
            int length = 0;
            for (int n = text.read(beginning); n > 0; n = text.read(beginning, length, BEGINNING - length)) {
                length += n;
            }
            return Separator.guess(new String(beginning, 0, length));
        }
    }

    private static Survey sound(Survey survey) {
        if (survey.columns().size() < 2 || survey.columns().size() > MOST_COLUMNS) {
            throw Refusal.of("file", "intake.file.columns", survey.columns().size());
        }
        if (survey.isHopeless()) {
            throw Refusal.of("file", survey.records() == 0 ? "intake.file.empty" : "intake.file.broken");
        }
        return survey;
    }
}
