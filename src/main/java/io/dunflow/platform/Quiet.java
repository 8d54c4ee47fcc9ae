package io.dunflow.platform;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Nothing, for a page that takes away what it showed, such as an error that is read. */
@Controller
class Quiet {

    @GetMapping("/quiet")
    @ResponseBody
    String nothing() {
        return "";
    }
}
