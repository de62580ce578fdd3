package aftersales.contract.web;

import aftersales.contract.owed.ContractDocument;
import aftersales.kernel.Conflict;
import aftersales.kernel.Refusal;
import aftersales.webkit.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of what is owed, by a contract or by a template. */
@Component
class OwedFormPage {

    private final OwedChoices choices;

    OwedFormPage(OwedChoices choices) {
        this.choices = choices;
    }

    /** Adds or removes a row where a button for that was pressed, else saves. */
    String take(OwedSheet sheet, String press, String title, String path, long version, Model model, HttpServletResponse response,
            Consumer<ContractDocument> save) {
        if (!press.isEmpty()) {
            sheet.press(press);
            return show(sheet, title, path, version, model);
        }
        try {
            save.accept(sheet.document());
            Flash.say(response, "contract.owed.saved");
            return "redirect:" + path;
        } catch (Refusal refusal) {
            sheet.refuse(refusal);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(sheet, title, path, version, model);
        } catch (Conflict conflict) {
            sheet.refuse(Refusal.because("webkit.form.conflict"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(sheet, title, path, conflict.found(), model);
        }
    }

    String show(OwedSheet sheet, String title, String path, long version, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("title", title);
        model.addAttribute("path", path);
        model.addAttribute("version", version);
        model.addAttribute("choices", choices.all());
        return "contract/owed-form";
    }
}
