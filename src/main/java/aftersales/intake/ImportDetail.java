package aftersales.intake;

import aftersales.intake.file.Survey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import with what its file looks like.
 *
 * @param mapping  what was said of it, null where nothing was yet
 * @param profiles kept mappings that fit its columns, the last used first
 */
public record ImportDetail(ImportRow row, Survey survey, @Nullable Mapping mapping, List<Profile> profiles) {
}
