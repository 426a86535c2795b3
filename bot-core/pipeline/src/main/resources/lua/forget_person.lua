-- Forgets the person of a conversation with all aliases, when it is the current one; else only whose it was.
-- Returns 1 when a person was forgotten, else 0.
--
-- KEYS[1] what all keys begin with, see assign_mail.lua
-- ARGV[1] conversation

local prefix, conversation = KEYS[1], ARGV[1]
local call = redis.call

local person = call('GET', prefix .. 'c:' .. conversation)
call('DEL', prefix .. 'c:' .. conversation)
if not person then
    return 0
end
local record = prefix .. 'p:' .. person
if call('HGET', record, 'conversation') ~= conversation then
    return 0
end
for _, field in ipairs(call('HKEYS', record)) do
    if string.sub(field, 1, 2) == 'a:' then
        local alias = prefix .. 'a:' .. string.sub(field, 3)
        if call('GET', alias) == person then
            call('DEL', alias)
        end
    end
end
call('DEL', record)
return 1
