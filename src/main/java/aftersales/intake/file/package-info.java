/** Files of other desks as text: encodings, separators, records with their line numbers, what the columns look like. */
@NullMarked
package aftersales.intake.file;

import org.jspecify.annotations.NullMarked;
