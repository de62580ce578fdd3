package aftersales.webkit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.kernel.Conflict;
import aftersales.webkit.error.BadRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;

class EntityTagsTests {

    @Test
    void the_version_read_is_the_version_changed() {
        assertThat(EntityTags.<Long>changing(EntityTags.of(7), version -> version)).isEqualTo(7);
    }

    @Test
    void a_change_without_a_version_is_refused() {
        assertThatThrownBy(() -> EntityTags.changing(null, version -> version))
                .isInstanceOfSatisfying(ErrorResponseException.class, refused -> assertThat(refused.getStatusCode().value()).isEqualTo(428));
    }

    @Test
    void a_change_of_an_older_version_fails_its_precondition() {
        assertThatThrownBy(() -> EntityTags.changing("\"1\"", version -> {
            throw new Conflict("row", version, 2);
        })).isInstanceOfSatisfying(ErrorResponseException.class, refused -> assertThat(refused.getStatusCode().value()).isEqualTo(412));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "*", "W/\"7\"", "\"7\", \"8\"", "\"x\"", "\"\""})
    void what_is_no_tag_of_ours_is_malformed(String tag) {
        assertThatThrownBy(() -> EntityTags.changing(tag, version -> version)).isInstanceOf(BadRequest.class);
    }
}
