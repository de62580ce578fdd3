package aftersales.webkit.kit;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form with a field of every kind. */
record KitForm(@NotBlank @Size(max = 200) String title, @Nullable @Size(max = 4000) String description,
        @NotBlank @Nullable String phone, @Nullable @Email String email, @NotNull @Nullable String priority,
        @Nullable String organization, @Nullable List<String> reminders, @Nullable Instant reportedAt,
        @Nullable LocalDate acceptedOn, @Nullable Integer quantity, @Nullable Boolean visit, @Nullable Long version) {

    static KitForm filled(KitSamples samples) {
        return new KitForm(samples.say("测速点离线，雷达无信号", "Speed camera offline, no radar signal"),
                samples.say("G6 京藏高速 K1123 南向，早上六点起没有数据。重启无效。", "G6 K1123 southbound shows no readings since six. A restart did not help."),
                "09515055121", "desk@example.org", "HIGH", "2", List.of("50", "80"), samples.at(-40), LocalDate.of(2025, 12, 12), 3,
                true, 7L);
    }
}
