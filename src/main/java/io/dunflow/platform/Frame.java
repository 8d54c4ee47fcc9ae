package io.dunflow.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page needs: who looks, at which page, on which day. */
@ControllerAdvice(annotations = Controller.class)
class Frame {

    private final Clock clock;

    Frame(Clock clock) {
        this.clock = clock;
    }

    @ModelAttribute("me")
    Me me(Authentication user) {
        return Me.of(user);
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("today")
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
