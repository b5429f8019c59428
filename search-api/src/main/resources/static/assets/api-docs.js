// Shows the description of the API. Requests are sent to this server only.
SwaggerUIBundle({ url: "/v3/api-docs", dom_id: "#api-docs", deepLinking: true, validatorUrl: null });
