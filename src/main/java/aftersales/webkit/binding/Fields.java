package aftersales.webkit.binding;

import aftersales.webkit.Submission;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.thymeleaf.context.IContext;

/** Reads the fields of a form out of a page's model: values, errors in the reader's words, what is required. */
@Component
public class Fields {

    private static final Set<Class<? extends Annotation>> REQUIRING = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final MessageSource messages;
    private final ConversionService conversions;
    private final Validator validator;

    Fields(MessageSource messages, FormattingConversionService mvcConversionService, Validator mvcValidator) {
        this.messages = messages;
        this.conversions = mvcConversionService;
        this.validator = mvcValidator;
    }

    /** The field of that name in the form of that name. */
    public Field of(IContext page, String form, String name) {
        BindingResult result = result(page, form);
        if (result == null) {
            return new Field(name, id(name), List.of(), List.of(), false, null);
        }
        Set<ConstraintDescriptor<?>> constraints = constraints(type(result, form), name);
        Integer longest = constraints.stream().map(ConstraintDescriptor::getAnnotation).filter(Size.class::isInstance)
                .map(size -> ((Size) size).max()).filter(max -> max < Integer.MAX_VALUE).findFirst().orElse(null);
        return new Field(name, id(name), values(result, name), errors(result, name), isRequired(constraints), longest);
    }

    /** A field for a file. */
    public Field upload(IContext page, String form, String name) {
        BindingResult result = result(page, form);
        List<String> errors = result == null ? List.of() : errors(result, name);
        boolean required = result != null && isRequired(constraints(type(result, form), name));
        return new Field(name, id(name), List.of(), errors, required, null);
    }

    private static boolean isRequired(Set<ConstraintDescriptor<?>> constraints) {
        return constraints.stream().anyMatch(c -> REQUIRING.contains(c.getAnnotation().annotationType()));
    }

    /** What is wrong with the form as a whole. */
    public List<String> global(IContext page, String form) {
        BindingResult result = result(page, form);
        return result == null ? List.of() : result.getGlobalErrors().stream().map(this::words).distinct().toList();
    }

    /** Fields with errors, in the order the form declares them: name to words. */
    public Map<String, String> wrong(IContext page, String form) {
        Map<String, String> wrong = new LinkedHashMap<>();
        BindingResult result = result(page, form);
        if (result != null) {
            Class<?> type = type(result, form);
            List<String> order = type == null ? List.of()
                    : Arrays.stream(type.getDeclaredFields()).map(java.lang.reflect.Field::getName).toList();
            result.getFieldErrors().stream().sorted(Comparator.comparingInt(error -> order.indexOf(error.getField().split("[.\\[]")[0])))
                    .forEach(error -> wrong.putIfAbsent(error.getField(), words(error)));
        }
        return wrong;
    }

    /** The version to send along: after a conflict the one found, so that saving again is meant. */
    public String version(IContext page, String form) {
        Object current = current();
        return current != null ? current.toString() : of(page, form, "version").value();
    }

    boolean isConflict() {
        return current() != null;
    }

    private static @Nullable Object current() {
        return RequestContextHolder.currentRequestAttributes().getAttribute(Submission.CURRENT_VERSION, RequestAttributes.SCOPE_REQUEST);
    }

    public String id(String name) {
        return "field-" + name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private @Nullable BindingResult result(IContext page, String form) {
        if (page.getVariable(BindingResult.MODEL_KEY_PREFIX + form) instanceof BindingResult result) {
            return result;
        }
        Object target = page.getVariable(form);
        if (target == null) {
            return null;
        }
        var result = new BeanPropertyBindingResult(target, form);
        result.initConversion(conversions);
        return result;
    }

    private List<String> errors(BindingResult result, String name) {
        return result.getFieldErrors(name).stream().map(this::words).distinct().toList();
    }

    private List<String> values(BindingResult result, String name) {
        boolean held = result.getTarget() != null && result.getFieldError(name) == null;
        Object value = held ? result.getRawFieldValue(name) : result.getFieldValue(name);
        Stream<?> several = value instanceof Collection<?> all ? all.stream()
                : value instanceof Object[] array ? Arrays.stream(array) : Stream.ofNullable(value);
        return several.filter(Objects::nonNull).map(this::text).toList();
    }

    private String text(Object value) {
        String text = conversions.canConvert(value.getClass(), String.class) && !(value instanceof Enum<?>)
                ? conversions.convert(value, String.class) : value.toString();
        return text == null ? "" : text;
    }

    /** A row of a list, {@code rows[2].name}, is looked up by what the list holds. */
    private Set<ConstraintDescriptor<?>> constraints(@Nullable Class<?> type, String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        boolean row = first.endsWith("]");
        var property = type == null ? null
                : validator.getConstraintsForClass(type).getConstraintsForProperty(row ? first.substring(0, first.indexOf('[')) : first);
        if (property == null || dot < 0) {
            return property == null || row ? Set.of() : property.getConstraintDescriptors();
        }
        Class<?> inner = !row ? property.getElementClass() : property.getConstrainedContainerElementTypes().stream()
                .map(element -> element.getElementClass()).reduce((a, b) -> b).orElse(null);
        return constraints(inner, name.substring(dot + 1));
    }

    /** The form's class. A record that could not be made is missing; then the controller's argument tells. */
    private static @Nullable Class<?> type(BindingResult result, String form) {
        if (result.getTarget() != null) {
            return result.getTarget().getClass();
        }
        Object handler = RequestContextHolder.currentRequestAttributes()
                .getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return !(handler instanceof HandlerMethod method) ? null
                : Arrays.stream(method.getMethodParameters()).filter(parameter -> form.equals(attribute(parameter)))
                        .<Class<?>>map(MethodParameter::getParameterType).findFirst().orElse(null);
    }

    private static @Nullable String attribute(MethodParameter parameter) {
        ModelAttribute attribute = parameter.getParameterAnnotation(ModelAttribute.class);
        return attribute == null ? null : attribute.value();
    }

    private String words(ObjectError error) {
        return messages.getMessage(error, LocaleContextHolder.getLocale());
    }
}
