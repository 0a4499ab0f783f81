-- A form's address may be corrected; the links that went to the one before are taken away.
grant delete on confirmations to summit_app;
