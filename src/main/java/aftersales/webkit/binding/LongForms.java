package aftersales.webkit.binding;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A form may have a row for each of many things: as many as our rules allow of anything. */
@ControllerAdvice
class LongForms {

    private static final int MOST_ROWS = 1000;

    @InitBinder
    void grow(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
    }
}
