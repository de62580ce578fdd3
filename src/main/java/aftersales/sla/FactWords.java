package aftersales.sla;

import java.util.Locale;
import java.util.Map;

/** Whoever knows the words of an open fact: they can be chosen then, and are shown by their names. */
public interface FactWords {

    /** The fact it knows the words of. */
    Fact fact();

    /** Word to name in the reader's language, in the order in which they are offered. */
    Map<String, String> names(Locale language);
}
