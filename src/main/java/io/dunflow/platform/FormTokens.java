package io.dunflow.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Gives each form that changes something a token of its own, by which it is known when it comes twice. */
@Component
class FormTokens implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor forgery ? new Tokens(forgery) : bean;
    }

    /** The forgery token first: a form without one changes nothing. */
    private record Tokens(RequestDataValueProcessor forgery) implements RequestDataValueProcessor {

        @Override
        public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            var fields = forgery.getExtraHiddenFields(request);
            if (fields == null || fields.isEmpty()) {
                return fields;
            }
            var both = new HashMap<>(fields);
            both.put("once", UUID.randomUUID().toString());
            return both;
        }

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return forgery.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(HttpServletRequest request, String name, String value, String type) {
            return forgery.processFormFieldValue(request, name, value, type);
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return forgery.processUrl(request, url);
        }
    }
}
