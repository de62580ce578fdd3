package aftersales.customer.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests regions while one types. */
@Controller
class RegionController {

    private final RegionText regions;

    RegionController(RegionText regions) {
        this.regions = regions;
    }

    @GetMapping("/regions")
    String suggest(@RequestParam(defaultValue = "") String region, Model page) {
        page.addAttribute("regions", region.isBlank() || region.length() > 100 ? List.of() : regions.suggestions(region));
        return "customer/region :: options";
    }
}
