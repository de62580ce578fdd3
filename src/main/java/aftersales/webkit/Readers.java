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

    /** Keeps the language just chosen for the next visits of whoever is signed in; for nobody, or without the database, nothing. */
    void remember(Locale language);
}
