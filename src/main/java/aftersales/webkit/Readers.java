package aftersales.webkit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Knows who reads a page. Declared here, because every page shows it; answered by the module that signs people in. */
public interface Readers {

    /**
     * The reader as this request has already found him, null when nobody is signed in. Asks no database: pages that say
     * "the database is away" call it too.
     */
    @Nullable Reader reader(HttpServletRequest request);

    /** Keeps the language the reader has just chosen for his next visits. */
    void remember(Reader reader, Locale language);
}
