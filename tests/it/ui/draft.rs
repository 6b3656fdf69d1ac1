//! Step 3, draft: criteria are added, changed, ordered and removed; each change is one step of the history.
