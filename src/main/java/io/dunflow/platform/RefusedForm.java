package io.dunflow.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A form of an account's page that was refused: it stays open and says why, in it. With script the reason is put into the
 * form; without, the page is shown again with the form open and what was typed.
 *
 * @param name of the form, its field {@code opened}
 */
record RefusedForm(String name, String account, Map<String, String> typed) {

    private static final String NAME = "[a-z][a-z0-9-]{0,60}";
    private static final String ACCOUNT = "[0-9]{1,18}";

    /** The form that a request came from, when it is one that says so. */
    static Optional<RefusedForm> in(HttpServletRequest request) {
        var name = request.getParameter("opened");
        var account = request.getParameter("account");
        if (name == null || account == null || !name.matches(NAME) || !account.matches(ACCOUNT)) {
            return Optional.empty();
        }
        var typed = new HashMap<String, String>();
        request.getParameterMap().forEach((field, values) -> typed.put(field, values[0]));
        return Optional.of(new RefusedForm(name, account, Map.copyOf(typed)));
    }

    /** What is answered: the problem's page, out of which a script takes the reason, or the way back to the form. */
    ModelAndView answer(ModelAndView problem, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "find .refused");
            return problem;
        }
        var after = RequestContextUtils.getOutputFlashMap(request);
        after.put("opened", name);
        after.put("refused", problem.getModel().get("problem"));
        after.put("typed", typed);
        return new ModelAndView("redirect:/accounts/" + account);
    }
}
