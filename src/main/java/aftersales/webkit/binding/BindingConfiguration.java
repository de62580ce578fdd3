package aftersales.webkit.binding;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.validation.DefaultMessageCodesResolver;
import org.springframework.validation.MessageCodesResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How text of a request becomes values, and which words say that it could not. */
@Configuration(proxyBeanMethods = false)
class BindingConfiguration implements WebMvcConfigurer {

    /** Dates and times as browsers send them (ISO), whatever the language; ids and moments as our own types. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        var dates = new DateTimeFormatterRegistrar();
        dates.setUseIsoFormat(true);
        dates.registerFormatters(registry);
        registry.addFormatter(new Moments());
        registry.addConverter(new TypedIds());
    }

    /** {@code webkit.field.NotBlank} says it for every form; {@code webkit.field.NotBlank.form.name} would for one field. */
    @Override
    public MessageCodesResolver getMessageCodesResolver() {
        var codes = new DefaultMessageCodesResolver();
        codes.setPrefix("webkit.field.");
        return codes;
    }
}
