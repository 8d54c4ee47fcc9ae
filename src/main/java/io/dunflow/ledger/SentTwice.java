package io.dunflow.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Answers a form that was sent before as it was answered then; {@link Once} says of which pages. */
class SentTwice implements MethodInterceptor {

    private static final String TOKEN = "once";
    private static final String FORM = "[0-9a-f-]{36}";

    private final ObjectProvider<AnsweringOnce> once;

    SentTwice(ObjectProvider<AnsweringOnce> once) {
        this.once = once;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var token = request.getParameter(TOKEN);
        if (token == null || !token.matches(FORM) || request.getUserPrincipal() == null) {
            return call.proceed();
        }
        var content = content(request, call.getArguments());
        var after = after(call);
        var answer = once.getObject()
                .answer(
                        token + "-" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)),
                        request.getUserPrincipal().getName(),
                        "POST form",
                        content,
                        Answer.class,
                        () -> first(call, after));
        answer.said().forEach(after::addFlashAttribute);
        return answer.view();
    }

    private static Answer first(MethodInvocation call, RedirectAttributes after) {
        try {
            var view = (String) call.proceed();
            var said = new HashMap<String, String>();
            after.getFlashAttributes().forEach((name, value) -> said.put(name, value.toString()));
            return new Answer(view, said);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (Throwable unforeseen) {
            throw new IllegalStateException(unforeseen);
        }
    }

    private static String content(HttpServletRequest request, Object[] arguments) {
        var fields = new TreeMap<String, String>();
        request.getParameterMap().forEach((field, values) -> fields.put(field, Arrays.toString(values)));
        fields.remove(TOKEN);
        fields.remove("_csrf");
        var files = Arrays.stream(arguments)
                .filter(MultipartFile.class::isInstance)
                .map(MultipartFile.class::cast)
                .map(file -> file.getOriginalFilename() + ":" + file.getSize())
                .collect(Collectors.joining(","));
        return request.getRequestURI() + fields + files;
    }

    private static RedirectAttributes after(MethodInvocation call) {
        return Arrays.stream(call.getArguments())
                .filter(RedirectAttributes.class::isInstance)
                .map(RedirectAttributes.class::cast)
                .findFirst()
                .orElseGet(RedirectAttributesModelMap::new);
    }

    /** Where a form led, and what was said there. */
    record Answer(String view, Map<String, String> said) {}
}
