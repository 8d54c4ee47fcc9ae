package io.dunflow.process.clock;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves the clock of a demo from the home page. */
@Controller
@ConditionalOnProperty("dunflow.clock.movable")
class ClockPage {

    private final MovingClock moving;

    ClockPage(MovingClock moving) {
        this.moving = moving;
    }

    @PostMapping("/clock")
    String move(@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate date, RedirectAttributes after) {
        moving.to(date.atTime(ClockController.EVENING, 0).toInstant(ZoneOffset.UTC));
        after.addFlashAttribute("done", "clock.moved");
        return "redirect:/";
    }
}
